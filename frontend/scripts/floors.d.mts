interface Source {
  path: string;
  text: string;
}

export function houseOf(room: string): string;
export function forbiddenArrows(path: string, text: string): string[];
export function arrows(files: Source[]): Map<string, Set<string>>;
export function circles(into: Map<string, Set<string>>): string[];
export function crowded(files: Source[]): string[];
export function sameSheets(files: Source[]): string[];
export function sources(src?: string): Source[];
export function survey(files: Source[]): string[];
