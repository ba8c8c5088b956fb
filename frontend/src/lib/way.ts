import { type AnyRouter, useRouter } from '@tanstack/react-router';

type Address = Pick<AnyRouter['latestLocation'], 'pathname' | 'searchStr'>;

/** How often each router has led to another page. */
const visits = new WeakMap<AnyRouter, { count: number }>();

/**
 * The way on from the page where an act was asked for. The answer may come late: whoever has gone elsewhere by then
 * stays there.
 */
export class Way {
  private readonly begun: number;
  /** The path of the page. */
  readonly path: string;

  constructor(private readonly router: AnyRouter) {
    this.begun = visitsOf(router).count;
    this.path = router.state.location.pathname;
  }

  isOpen = (): boolean => visitsOf(this.router).count === this.begun;

  /** Leads to an address, unless its reader has left; whether it did. Done once the page there is ready. */
  async lead(address: string, how: { replace?: boolean } = {}): Promise<boolean> {
    if (!this.isOpen()) return false;
    await this.router.navigate({ href: address, ...how });
    return true;
  }
}

/** Remembers the page that is shown now. */
export function useWay(): () => Way {
  const router = useRouter();
  visitsOf(router);
  return () => new Way(router);
}

function visitsOf(router: AnyRouter): { count: number } {
  const known = visits.get(router);
  if (known) return known;
  const counted = { count: 0 };
  visits.set(router, counted);
  // While the first page is on its way, the router has come from nowhere yet.
  const opened = router.latestLocation;
  router.subscribe('onBeforeNavigate', ({ fromLocation = opened, toLocation }) => {
    if (pageOf(fromLocation) !== pageOf(toLocation)) counted.count += 1;
  });
  return counted;
}

/** An anchor is no other page. */
const pageOf = ({ pathname, searchStr }: Address): string => pathname + searchStr;
