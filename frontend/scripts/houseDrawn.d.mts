export function drawn(files: { path: string; text: string }[]): string;
