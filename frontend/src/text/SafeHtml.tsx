import styles from './text.module.css';

/** Markdown as the server rendered and sanitised it; only its `bodyHtml` may come here. */
export function SafeHtml({ bodyHtml }: { bodyHtml: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server has sanitised it, and the content policy allows no script in it
  return <div className={styles.prose} dir="auto" dangerouslySetInnerHTML={{ __html: bodyHtml }} />;
}
