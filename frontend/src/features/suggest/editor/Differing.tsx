import '../messages';
import { useQuery } from '@tanstack/react-query';
import { proposalQuery } from '../../../change/act/readProposal';
import { Sides } from '../../../change/ChangeDiff';
import { t } from '../../../lib/i18n';
import { whole } from '../../../text/edits';
import { useWordDiff } from '../../../text/useWordDiff';
import { type Difference, differences, type Known } from '../suggestion/differing';
import { type Suggestion, suggestionOf } from '../suggestion/suggestion';
import styles from './differing.module.css';

interface Props {
  mine: Suggestion;
  theirs: Suggestion;
  known: Known;
}

/** What two tabs made of one suggestion, side by side: folded away until the author asks. */
export function Differing({ mine, theirs, known }: Props) {
  const found = differences(mine, theirs, known);
  return (
    <details className={styles.differing}>
      <summary>{t('differs.show')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only keys must be able to scroll it */}
      <section className={styles.frame} aria-label={t('differs.region')} tabIndex={0}>
        {found.length === 0 && <p>{t('differs.none')}</p>}
        <ul>
          {found.map((each) => (
            <Differs key={each.key} difference={each} />
          ))}
        </ul>
      </section>
    </details>
  );
}

/** The same against what the server has by now. */
export function DifferingFromSaved({ number, ...rest }: Omit<Props, 'theirs'> & { number: number }) {
  const saved = useQuery({ ...proposalQuery(number), staleTime: 0 });
  if (saved.isFetching || !saved.data) return null;
  return <Differing theirs={suggestionOf(saved.data)} {...rest} />;
}

function Differs({ difference: { name, theirs, mine } }: { difference: Difference }) {
  const diff = useWordDiff(theirs, mine) ?? { words: whole(theirs, mine), statements: [], summary: '' };
  return (
    <li>
      <p className={styles.name}>{name}</p>
      <Sides
        words={diff.words}
        statements={diff.statements}
        before={t('differs.there')}
        after={t('differs.here')}
      />
      {diff.summary && <p>{diff.summary}</p>}
    </li>
  );
}
