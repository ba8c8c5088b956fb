/** The language that people write in here, where the page around their words speaks another (`speakAsChosen`). */
export const writtenIn = (): string | undefined => document.documentElement.dataset.written;
