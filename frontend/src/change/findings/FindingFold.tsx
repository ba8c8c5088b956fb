import type { Finding } from '../../lib/api';
import { FindingList } from './FindingList';
import { sumSentence, sums } from './findings';
import styles from './findings.module.css';

interface Props {
  findings: Finding[];
  /** The draft or proposal to keep reasons with; null while there is none. */
  number: number | null;
}

/** What was found in what is being written: folded away behind its sum, unless something bars the way. */
export function FindingFold({ findings, number }: Props) {
  const found = sums(findings);
  if (findings.length === 0) return null;
  return (
    <details className={styles.fold} open={found.errors > 0 || undefined}>
      <summary>{sumSentence(found)}</summary>
      <FindingList number={number} findings={findings} waives />
    </details>
  );
}
