/** What somebody wrote, or stood at, on the page that the server wrote: it is so on the one that is drawn, too. */
export function carryOver(written: Node[], stoodAt: Element | null, drawn: Element): void {
  const all = new DocumentFragment();
  all.append(...written);
  const fields = all.querySelectorAll<HTMLInputElement>('input[name]');
  for (const field of fields) {
    const twin = twinOf(field, drawn);
    if (twin && field.value !== field.defaultValue && twin.value !== field.value) write(twin, field.value);
    if (twin && field === stoodAt) twin.focus({ preventScroll: true });
  }
  const way = stoodAt instanceof HTMLAnchorElement ? stoodAt.getAttribute('href') : null;
  if (way) drawn.querySelector<HTMLElement>(`a[href="${CSS.escape(way)}"]`)?.focus({ preventScroll: true });
}

/** The field of the same kind, and of the same name where it has one. */
function twinOf(field: HTMLInputElement, drawn: Element): HTMLInputElement | null {
  const alike = [...drawn.querySelectorAll<HTMLInputElement>(`input[type="${field.type}"]`)];
  return alike.find(({ name }) => name === field.name) ?? alike[0] ?? null;
}

/** As if it were typed, so that whoever listens hears it. */
function write(field: HTMLInputElement, words: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
