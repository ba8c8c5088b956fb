import '../messages';
import prose from '../../../change/prose.module.css';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { HideText } from '../../../text/HideText';
import { Linked } from '../../../text/Linked';
import styles from './proposal.module.css';

/** Why its author proposes it, as read with the changes. */
export function Why({ shown: { id, rationale, patchSet, author } }: { shown: Proposal }) {
  return (
    <section aria-labelledby="rationale">
      <h2 id="rationale">{t('proposal.rationale')}</h2>
      <p className={prose.text} dir="auto">
        {rationale ? <Linked text={rationale} /> : t('proposal.noRationale')}
      </p>
      <HideText place={{ kind: 'RATIONALE', id, part: String(patchSet) }} text={rationale} by={author} />
    </section>
  );
}

/** The same in one line, until somebody unfolds it: on a phone the changes come first. */
export function FoldedWhy({ shown }: { shown: Proposal }) {
  return (
    <details className={styles.why}>
      <summary>
        <span className={styles.oneLine}>
          <strong>{t('proposal.rationale')}</strong> <span dir="auto">{shown.rationale}</span>
        </span>
      </summary>
      <Why shown={shown} />
    </details>
  );
}
