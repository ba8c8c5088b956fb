import './messages';
import type { Thread } from '../../lib/api';
import { t } from '../../lib/i18n';
import { cellName, type Ladder } from '../../profile/ladder/ladder';
import { useLadder } from '../../profile/ladder/useLadder';
import { Description } from '../../text/description/Description';
import { HideText, MayHide } from '../../text/HideText';
import { Badge } from '../../ui/Badge';
import { InnerLink } from '../../ui/InnerLink';
import styles from './discussion.module.css';

/** What a thread is about: the expectation, the words it quotes, and whether they have changed since. */
export function ThreadTopic({ thread, inPlace }: { thread: Thread; inPlace: boolean }) {
  const ladder = useLadder();
  const place = inPlace ? null : placeOf(ladder, thread);
  const since = sinceOf(thread);
  if (!place && !since && !thread.quote && !thread.blocking) return null;
  return (
    <div className={styles.topic}>
      <p className={styles.topicLine}>
        {place && (
          <span>
            {t('talk.about')} <Place thread={thread}>{place}</Place>
          </span>
        )}
        {since && <span className={styles.since}>{since}</span>}
        {thread.blocking && (
          <Badge tone={thread.state === 'OPEN' ? 'wait' : 'neutral'}>{t('talk.blocking')}</Badge>
        )}
      </p>
      {thread.quote && (
        <blockquote className={styles.quote}>
          <Description text={thread.quote} />
        </blockquote>
      )}
      {thread.quote && thread.comments[0] && (
        <MayHide value={thread.allowedActions.includes('HIDE_QUOTE')}>
          <HideText
            place={{ kind: 'QUOTE', id: thread.id }}
            text={thread.quote}
            by={thread.comments[0].author}
          />
        </MayHide>
      )}
    </div>
  );
}

/** On a skill's page the expectation opens beside it; a proposal shows its own changes. */
function Place({ thread: { subject, cell }, children }: { thread: Thread; children: string }) {
  if (!cell || subject.kind === 'PROPOSAL') return children;
  return <InnerLink href={`${location.pathname}?cell=${cell}`}>{children}</InnerLink>;
}

function placeOf(ladder: Ladder, { role, level }: Thread): string | null {
  return role && level ? cellName(ladder, role.name, level) : null;
}

function sinceOf({ changedSince, revision, patchSet }: Thread): string | null {
  if (!changedSince) return null;
  if (patchSet !== null) return t('talk.aboutPatchSet', { patchSet });
  return revision === null ? null : t('talk.aboutRevision', { revision });
}
