import { useState } from 'react';

/** A long list that is all there, shown a part at a time: its first ones, and what a `Pager` needs for the rest. */
export function useInParts<T>(all: T[], size: number, atLeast = 0) {
  const [asked, ask] = useState(size);
  const count = Math.max(asked, atLeast);
  return {
    shown: all.slice(0, count),
    pager: { hasMore: count < all.length, loading: false, onMore: () => ask(count + size) },
  };
}
