import { useEffect, useRef } from 'react';
import styles from './text.module.css';
import { writtenIn } from './writtenIn';

/** Markdown as the server rendered and sanitised it; only its `bodyHtml` may come here. */
export function SafeHtml({ bodyHtml }: { bodyHtml: string }) {
  const place = useScrollableCode(bodyHtml);
  const html = { __html: bodyHtml };
  return (
    <div
      ref={place}
      className={styles.prose}
      lang={writtenIn()}
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server has sanitised it, and the content policy allows no script in it
      dangerouslySetInnerHTML={html}
    />
  );
}

/** Code is not broken but scrolls, so the keyboard must reach it. */
function useScrollableCode(bodyHtml: string) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other words there is other code
  useEffect(() => {
    for (const code of place.current?.querySelectorAll('pre') ?? []) code.tabIndex = 0;
  }, [bodyHtml]);
  return place;
}
