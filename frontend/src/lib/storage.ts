/** A browser's storage that never throws: where it is refused or full, nothing is kept and reading finds nothing. */
class Keeping {
  private readonly open: () => Storage;

  constructor(open: () => Storage) {
    this.open = open;
  }

  read(key: string): string | null {
    try {
      return this.open().getItem(key);
    } catch {
      return null;
    }
  }

  write(key: string, value: string): boolean {
    try {
      this.open().setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  clear(key: string): void {
    try {
      this.open().removeItem(key);
    } catch {
      // Nothing was kept, so nothing is left.
    }
  }

  /** All keys that begin so. */
  keys(prefix: string): string[] {
    try {
      return Object.keys(this.open()).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  }
}

/** What lasts in this browser, for all of its tabs. */
export const storage = new Keeping(() => localStorage);

/** What lasts as long as the tab, through leaving the site and coming back. */
export const tabStorage = new Keeping(() => sessionStorage);
