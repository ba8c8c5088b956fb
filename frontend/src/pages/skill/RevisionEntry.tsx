import '../../change/messages';
import '../messages';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { AccountRef, Revision } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import { ChangeView } from '../../profile/ChangeView';
import { sharedChanges } from '../../profile/roles/sharing';
import { Linked } from '../../text/Linked';
import { Badge } from '../../ui/Badge';
import { focusOn } from '../../ui/focus';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import styles from './skill.module.css';

const OPEN_UP_TO = 3;

interface Props {
  slug: string;
  entry: Revision;
  /** The number of the skill's newest revision. */
  newest: number;
}

/** One revision: what it was for, who made it and who approved it, and what it changed. */
export function RevisionEntry({ slug, entry, newest }: Props) {
  const { revision, publishedAt, changeClass, rationale, proposal, changes } = entry;
  const anchor = `r${revision}`;
  const place = useRef<HTMLLIElement>(null);
  const sought = useLocation({ select: ({ hash }) => hash === anchor });
  const [open, setOpen] = useState(changes.length <= OPEN_UP_TO);
  useEffect(() => {
    if (!sought || !place.current) return;
    setOpen(true);
    place.current.scrollIntoView({ block: 'start' });
    focusOn(place.current);
  }, [sought]);
  return (
    <li id={anchor} ref={place} className={styles.revision}>
      <header className={styles.revisionHead}>
        <h3>{anchor}</h3>
        <Badge>{t(`changeClass.${changeClass}`)}</Badge>
        <Time at={publishedAt} />
      </header>
      {rationale && (
        <p className={styles.rationale} dir="auto">
          <Linked text={rationale} />
        </p>
      )}
      <p className={styles.credits}>
        <span>{creditsOf(entry)}</span>
        {proposal !== null && (
          <InnerLink href={`/proposals/${proposal}`}>{t('history.proposal', { number: proposal })}</InnerLink>
        )}
        <InnerLink href={`/skills/${slug}?revision=${revision}`}>{t('history.read', { revision })}</InnerLink>
        {revision < newest && (
          <InnerLink href={`/skills/${slug}/suggest?restore=${revision}`}>
            {t('history.restore', { revision })}
          </InnerLink>
        )}
        {revision > 1 && (
          <InnerLink href={`/skills/${slug}/suggest?revert=${revision}`}>{t('history.revert')}</InnerLink>
        )}
      </p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('history.changes', { count: changes.length })}</summary>
        <RevisionChanges changes={changes} />
      </details>
    </li>
  );
}

/** The changes of a revision or a comparison, one below the other; what several roles share, once. */
export function RevisionChanges({ changes }: Pick<Revision, 'changes'>) {
  return (
    <div className={styles.changes}>
      {sharedChanges(changes).map(([change, ...also]) => {
        if (!change) return null;
        const roles = [change, ...also].flatMap(({ role }) => role ?? []);
        const key = `${change.kind} ${change.cell} ${change.role?.id}`;
        return <ChangeView key={key} change={change} roles={roles} />;
      })}
    </div>
  );
}

function creditsOf({ author, coAuthors, approvers, proposal }: Revision): string {
  const names = (people: AccountRef[]) => listed(people.map(({ name }) => name));
  const by = author
    ? t('history.by', { name: author.name })
    : t(proposal === null ? 'history.imported' : 'history.former');
  const others = [
    coAuthors.length > 0 && t('history.with', { names: names(coAuthors) }),
    approvers.length > 0 && t('history.approved', { names: names(approvers) }),
  ];
  return [by, ...others].filter(Boolean).join(', ');
}
