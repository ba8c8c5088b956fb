import { useEffect, useRef } from 'react';

// The keyboard's place on the page. What has the focus may be gone after an act: a button that did its work, a row that
// was put away, a dialog that was answered. The focus then goes on from there, and never to the page as a whole.
//
// Two attributes say where to, where what stands beside it would not be right:
//   data-place         this very element is the place: what is in here, and gone, leads to it
//   data-place="id"    ... leads to the element of that id, which says how things stand now

/** Puts the focus where the reader's act has led, once it has. */
export function useFocus<E extends HTMLElement>(wanted: boolean) {
  const place = useRef<E>(null);
  useEffect(() => {
    if (wanted) place.current?.focus();
  }, [wanted]);
  return place;
}

const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled:not([type="hidden"])',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
  '[data-place=""]',
].join();

/** Long enough for what appears to take the focus by itself. */
const MOMENT_MS = 20;

interface Spot {
  parent: Node;
  before: Node | null;
  after: Node | null;
}

/** Where removed nodes stood. */
const spots = new WeakMap<Node, Spot>();

/** What has the focus or had it last; null after a press on nothing. */
let held: Element | null = null;
/** What had it before it went to something that passes by, as a toast does. */
let heldBefore: Element | null = null;

/** Keeps the keyboard's place from now on, until the returned function is called. */
export function keepFocus(): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(soon);
    if (isLost()) soon = setTimeout(() => isLost() && goOnFrom(held), MOMENT_MS);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) rememberSpots(record);
    look();
  });
  const come = ({ target }: FocusEvent) => target instanceof Element && hold(target);
  const press = ({ target }: Event) => {
    if (target instanceof Element && !target.closest(`${FOCUSABLE},label,[tabindex]`)) held = null;
  };
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  });
  document.addEventListener('focusin', come);
  document.addEventListener('pointerdown', press);
  return () => {
    clearTimeout(soon);
    observer.disconnect();
    document.removeEventListener('focusin', come);
    document.removeEventListener('pointerdown', press);
  };
}

function hold(target: Element) {
  if (journey && target.closest('main, [role="dialog"]')) journey.ended = true;
  if (target.closest(PASSING) && !held?.closest(PASSING)) heldBefore = held;
  held = target;
}

/** What comes and goes by itself: the focus that was in there goes back to where it came from. */
const PASSING = '[data-passing]';

function rememberSpots({ target, removedNodes, previousSibling, nextSibling }: MutationRecord) {
  for (const node of removedNodes) {
    spots.set(node, { parent: target, before: previousSibling, after: nextSibling });
  }
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/** Browsers leave the focus on what has become useless until they draw the page the next time. */
const isLost = () => held !== null && (isNowhere() || (document.activeElement === held && !isUsable(held)));

/** The way to another page: ended early where something there has taken the focus by itself. */
let journey: { ended: boolean } | null = null;

/** From now on until the next page is reached, what goes with the old one is no loss. */
export function leavePage(): void {
  journey = { ended: false };
}

let sought = 'h1';

/** On the next page that is reached the focus comes to this, and not to its heading. */
export function seekNext(selector: string): void {
  sought = selector;
}

/** Brings the focus to the heading of the page that was reached, or what was sought there, as soon as it is there. */
export function reachPage(): void {
  const left = journey && !journey.ended;
  journey = null;
  const main = document.querySelector('main');
  if (!left || !main || document.querySelector('[role="dialog"]')) return;
  const wanted = sought;
  sought = 'h1';
  const found = main.querySelector<HTMLElement>(wanted);
  focusOn(found ?? main);
  if (!found) awaitIn(main, wanted);
}

/** Unless the reader goes elsewhere meanwhile. */
function awaitIn(main: HTMLElement, wanted: string) {
  const observer = new MutationObserver(() => {
    const found = main.querySelector<HTMLElement>(wanted);
    const waits = document.activeElement === main || isNowhere();
    if (found && waits) focusOn(found);
    if (found || !waits) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
}

/** Where the keyboard is, or was until a moment ago. */
export const whereFocusIs = (): Element | null => (isNowhere() ? held : document.activeElement);

/** Gives the focus to this element, or goes on from where it stood. */
export function goOnFrom(element: Element | null): void {
  if (journey) return;
  const from = element?.closest(PASSING) ? heldBefore : element;
  const next =
    (from && successorOf(from)) ?? document.querySelector('main h1') ?? document.querySelector('main');
  if (next instanceof HTMLElement) focusOn(next);
}

/** Gives the focus to something, whether or not the Tab key would reach it. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches(`${FOCUSABLE},[tabindex]`)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What the focus goes to from an element: itself, or what took its place, or what is nearest to where it was. */
function successorOf(element: Element): Element | null {
  if (element === document.body) return null;
  if (isUsable(element)) return element;
  const owner = menuOwner(element);
  if (owner) return successorOf(owner);
  const spot = spotOf(element);
  return spot && nearTo(spot, element);
}

/** A menu stands at the end of the page, and belongs to the button that opened it. */
function menuOwner(element: Element): Element | null {
  const id = element.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return id ? document.getElementById(id) : null;
}

/** Where in the page an element stands, or where the outermost of what is gone with it stood. */
function spotOf(element: Element): Spot | null {
  if (element.isConnected) {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = element;
    return parent && { parent, before, after };
  }
  let top: Node = element;
  while (top.parentNode) top = top.parentNode;
  const spot = spots.get(top);
  if (!spot) return null;
  return spot.parent.isConnected ? still(spot) : spot.parent instanceof Element ? spotOf(spot.parent) : null;
}

/** The spot between what is still there of its neighbours. */
function still({ parent, before, after }: Spot): Spot {
  const here = (node: Node | null, side: 'before' | 'after'): Node | null => {
    let next = node;
    while (next && next.parentNode !== parent) next = spots.get(next)?.[side] ?? null;
    return next;
  };
  return { parent, before: here(before, 'before'), after: here(after, 'after') };
}

/** The place that what surrounds the element names, there or in what is gone with it. */
function placeNamedBy(parent: Element, gone: Element): Element | null {
  for (const within of [gone, parent]) {
    const marked = within.closest('[data-place]');
    const id = marked?.getAttribute('data-place');
    const place = id ? document.getElementById(id) : marked;
    if (place?.isConnected && place !== gone) return place;
  }
  return null;
}

/** The same again, the place that is named for it, what stands there now, and what stands below and above. */
function nearTo({ parent, before, after }: Spot, gone: Element): Element | null {
  if (!(parent instanceof Element)) return null;
  const all = [...parent.children].filter((each) => each !== gone);
  const above = all.filter((each) => before !== null && (each === before || isBefore(each, before)));
  const below = all.filter((each) => after !== null && (each === after || isBefore(after, each)));
  const between = all.filter((each) => !above.includes(each) && !below.includes(each));
  return (
    sameAgain(between, gone) ??
    placeNamedBy(parent, gone) ??
    firstIn(between) ??
    firstIn(below) ??
    firstIn(above.reverse()) ??
    further(parent)
  );
}

const isBefore = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) && !one.contains(other);

/** Nothing there: the dialog as a whole, or what stands around. */
function further(parent: Element): Element | null {
  if (parent.matches('[role="dialog"]')) return parent;
  if (parent.matches('main, body')) return null;
  const { parentNode, previousSibling: before, nextSibling: after } = parent;
  return parentNode && nearTo({ parent: parentNode, before, after }, parent);
}

/** The control of the same kind and name, where what was there has been drawn anew. */
function sameAgain(among: Element[], gone: Element): Element | null {
  const name = nameOf(gone);
  return focusables(among).find((each) => each.tagName === gone.tagName && nameOf(each) === name) ?? null;
}

const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ?? (element.id || null) ?? element.textContent;

/** What the Tab key reaches beside an element, above it. */
export const focusablesBefore = (element: HTMLElement | null): HTMLElement[] =>
  focusables([...(element?.parentElement?.children ?? [])])
    .filter((each) => element !== null && isBefore(each, element))
    .filter((each) => each instanceof HTMLElement);

const firstIn = (among: Element[]): Element | null => focusables(among)[0] ?? null;

const focusables = (among: Element[]): Element[] =>
  among
    .flatMap((each) => [...(each.matches(FOCUSABLE) ? [each] : []), ...each.querySelectorAll(FOCUSABLE)])
    .filter((each) => isUsable(each) && !each.closest(PASSING));

function isUsable(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[inert],[hidden]') === null &&
    // Where the page is not drawn, as in tests of single parts, everything counts as seen.
    (element.checkVisibility?.() ?? true)
  );
}
