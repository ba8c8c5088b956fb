/** Ladders to begin with; what the steps mean is left to those who use them. */
export const LADDERS: string[][] = [
  ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'],
  ['Beginner', 'Practitioner', 'Expert'],
  ['Trainee', 'Junior', 'Middle', 'Senior', 'Lead', 'Principal', 'Fellow'],
  ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6'],
];

/** How well something is mastered; an installation may do without. */
export const SCALES: string[][] = [
  ['Awareness', 'Working', 'Advanced', 'Expert'],
  ['Learning', 'Doing', 'Leading'],
  [],
];

/** Where there is no room for the name. */
export const letterOf = (name: string): string => name.slice(0, 1);
