export const ROOMS: Record<string, [floor: number, what: string]>;
export const SHELVES: string[];
export const MANY: number;
