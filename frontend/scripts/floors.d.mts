export function forbiddenArrows(path: string, text: string): string[];
export function survey(src: string): string[];
