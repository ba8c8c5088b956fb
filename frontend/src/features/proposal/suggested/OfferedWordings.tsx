import '../messages';
import { proposedWords, wordsIn } from '../../../change/reading';
import { alike } from '../../../lib/alike';
import type { ProposedChange, Wording } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Description } from '../../../text/description/Description';
import { HideText } from '../../../text/HideText';
import { LiveDiff } from '../../../text/LiveDiff';
import { Avatar } from '../../../ui/Avatar';
import { Badge } from '../../../ui/Badge';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Time } from '../../../ui/Time';
import { announce } from '../../../ui/Toasts';
import { useApply, useDecline } from './settleWording';
import styles from './suggested.module.css';

interface Props {
  number: number;
  change: ProposedChange;
  /** Those of other roles that do the same to the same text. */
  also: ProposedChange[];
  wordings: Wording[];
}

/** Other words that somebody offers for a change, with what they change in it: for all roles of a text at once. */
export function OfferedWordings({ number, change, also, wordings }: Props) {
  const here = new Set([change, ...also].map(({ position }) => position));
  const offered = wordings.filter((each) => each.state === 'OPEN' && here.has(placeOf(each)));
  const open = alike(offered, (each) => JSON.stringify([each.by.id, wordsIn(each.proposed)])).flatMap(
    ([first]) => first ?? [],
  );
  if (open.length === 0) return null;
  return (
    <ul className={styles.wordings}>
      {open.map((wording) => (
        <li key={wording.id} className={styles.wording}>
          <p className={styles.by}>
            <Avatar small name={wording.by.name} />
            <span>{wording.sentence}</span> <Time at={wording.givenAt} />
          </p>
          <LiveDiff before={proposedWords(change) ?? ''} after={wordsIn(wording.proposed)} />
          <Settle number={number} wording={wording} />
          <HideWording wording={wording} />
        </li>
      ))}
    </ul>
  );
}

function Offered({ values }: { values: Wording['proposed'] }) {
  if (values.description) return <Description text={values.description} />;
  return (
    <p className={styles.words} dir="auto">
      {wordsIn(values)}
    </p>
  );
}

const HideWording = ({ wording }: { wording: Wording }) => (
  <HideText place={{ kind: 'WORDING', id: wording.id }} text={wordsIn(wording.proposed)} by={wording.by} />
);

/** Where the change that it is for stands now. */
const placeOf = ({ position, positionNow }: Wording): number => positionNow ?? position;

function Settle({ number, wording }: { number: number; wording: Wording }) {
  const apply = useApply(number);
  const decline = useDecline(number);
  const { id, by, allowedActions } = wording;
  const may = new Set(allowedActions);
  const error = apply.error ?? decline.error;
  if (may.size === 0) return null;
  return (
    <div className={styles.settle}>
      <Banner tone="bad">{error ? problemOf(error).detail : null}</Banner>
      <div className={styles.acts}>
        {may.has('APPLY') && (
          <Button
            small
            tone="primary"
            busy={apply.isPending}
            onClick={() =>
              carryOut(apply, id, { onSuccess: () => announce(t('wording.applied', { name: by.name })) })
            }
          >
            {t('wording.apply')}
          </Button>
        )}
        {may.has('DECLINE') && (
          <Button
            small
            busy={decline.isPending}
            onClick={() => carryOut(decline, id, { onSuccess: () => announce(t('wording.declined')) })}
          >
            {t('wording.decline')}
          </Button>
        )}
      </div>
      {may.has('APPLY') && <p className={styles.credit}>{t('wording.credit', { name: by.name })}</p>}
    </div>
  );
}

/** The wordings that ask for nothing any more: taken in, declined, or about words that are gone. */
export function SettledWordings({ number, wordings }: Pick<Props, 'number' | 'wordings'>) {
  const settled = wordings.filter(({ state }) => state !== 'OPEN');
  if (settled.length === 0) return null;
  return (
    <details className={styles.settled}>
      <summary>{t('wording.settled', { count: settled.length })}</summary>
      <ul className={styles.wordings}>
        {settled.map((wording) => (
          <li key={wording.id} className={styles.wording}>
            <p className={styles.by}>
              <Badge>{t(`wording.${wording.state}`)}</Badge> <span>{wording.sentence}</span>{' '}
              <Time at={wording.givenAt} />
            </p>
            <Offered values={wording.proposed} />
            <Settle number={number} wording={wording} />
            <HideWording wording={wording} />
          </li>
        ))}
      </ul>
    </details>
  );
}
