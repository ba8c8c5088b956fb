/** What goes together by a key, each group where its first one stood. */
export function alike<T>(all: readonly T[], keyOf: (one: T, at: number) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const [at, each] of all.entries()) {
    const key = keyOf(each, at);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}
