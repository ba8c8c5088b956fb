import { useSyncExternalStore } from 'react';
import type { AccountRef } from './api';
import type { Method } from './http';

/** Whose page this is, and who is signed in by now: a browser has one session for all of its tabs. */
interface Standing {
  /** Whom the page is shown to until it is loaded anew; null is a guest, undefined is not known yet. */
  page: AccountRef | null | undefined;
  /** Who is signed in, as the server last said. */
  now: AccountRef | null | undefined;
  /** Whether somebody else may have signed in; it is being asked. */
  doubted: boolean;
}

export const GUEST = 'guest';
const NOBODY = 'unknown';
const HEADER = 'Rungs-Account';
const UNKNOWN: Standing = { page: undefined, now: undefined, doubted: false };

/** Names an account that a request is meant for: where somebody else is signed in, nothing is done. */
export const meantFor = (owner: string): Record<string, string> => ({ [HEADER]: owner });

/**
 * A page belongs to one person for as long as it is loaded: what is done or shown there is done and shown for them, or
 * not at all. It never turns into the page of somebody else; it is loaded anew as theirs.
 */
export class Whose {
  private standing = UNKNOWN;
  private readonly observers = new Set<() => void>();
  private readonly doubters = new Set<() => void>();
  private readonly readFor = new Set<string>();

  now = (): Standing => this.standing;

  observe = (observer: () => void): (() => void) => {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  };

  /** Called when somebody else may have signed in: the listener asks, and says it with `hear`. */
  onDoubt(listener: () => void): () => void {
    this.doubters.add(listener);
    return () => this.doubters.delete(listener);
  }

  /** The page is loaded, and is this person's from now on. */
  begin(account: AccountRef | null): void {
    this.become({ page: account, now: account, doubted: false });
  }

  /** What the server says of who is signed in. */
  hear(account: AccountRef | null): void {
    if (this.standing.page === undefined) this.begin(account);
    else this.become({ ...this.standing, now: account, doubted: false });
  }

  doubt(): void {
    if (this.standing.doubted) return;
    if (this.standing.page !== undefined) this.become({ ...this.standing, doubted: true });
    for (const listener of this.doubters) listener();
  }

  /** Under which name the page's person keeps things; undefined while they are not known. */
  owner = (): string | undefined => {
    const { page } = this.standing;
    return page === undefined ? undefined : (page?.id ?? GUEST);
  };

  /**
   * Names whom a request is meant for, also one that only reads: a guest's page goes on reading what everybody may,
   * whoever signs in meanwhile. A page that does not know whose it is does nothing in anybody's name.
   */
  header(method: Method): Record<string, string> {
    const owner = this.owner();
    if (owner === undefined && method === 'GET') return {};
    return meantFor(owner ?? NOBODY);
  }

  /** Whether an answer is for the page's person. One to what was asked before they were known says whom it is for. */
  isFor(response: Response): boolean {
    const reader = response.headers.get(HEADER);
    const owner = this.owner();
    if (reader !== null && owner === undefined) this.readFor.add(reader);
    return reader === null || owner === undefined || reader === owner;
  }

  /** Whether something was read for somebody else before it was known whose page this is. */
  wasReadForAnother(): boolean {
    const owner = this.owner();
    return owner !== undefined && [...this.readFor].some((reader) => reader !== owner);
  }

  /** What was read for others is read anew. */
  readAnew(): void {
    this.readFor.clear();
  }

  private become(standing: Standing): void {
    this.standing = standing;
    for (const observer of this.observers) observer();
  }
}

/** Whether somebody else is signed in than whom the page is shown to. */
export const isOther = ({ page, now }: Standing): boolean =>
  page !== undefined && now !== undefined && page?.id !== now?.id;

/** Whether the page is a member's who is not signed in any more: nothing of theirs is shown then. */
export const isOver = (standing: Standing): boolean => standing.page !== null && isOther(standing);

export const whose = new Whose();

export const useWhose = (): Standing => useSyncExternalStore(whose.observe, whose.now);

export const useOwner = (): string | undefined => useSyncExternalStore(whose.observe, whose.owner);
