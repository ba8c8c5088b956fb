import '../messages';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { ProposalCard } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import { useSession } from '../../lib/session';
import { cx } from '../../ui/cx';
import { IconMessage } from '../../ui/icons';
import { StateBadge } from '../../ui/StateBadge';
import { Time } from '../../ui/Time';
import { ClassBadge } from '../ClassBadge';
import styles from './proposalRow.module.css';

interface Props {
  proposal: ProposalCard;
  /** What it waits for, where its own sentence is not meant. */
  sentence?: ReactNode;
  /** What else is said of it, in one line; what is empty is left out. */
  facts: ReactNode[];
  /** What holds for the moment only. */
  note?: ReactNode;
  /** What can be done with it from here. */
  act?: ReactNode;
  /** Whether it stands among other things: no heading, and no word on how deep it goes. */
  brief?: boolean;
}

/** A proposal in a list, the same in each: its title, where it stands, and what it waits for, or how it ended. */
export function ProposalRow({ proposal, sentence = proposal.sentence, facts, note, act, brief }: Props) {
  const { number, title, status, changeClass, end } = proposal;
  const link = (
    <Link data-card to="/proposals/$number" params={{ number }}>
      <span dir="auto">{title}</span>
      {brief && ' '}
      {brief && <span className={styles.number}>#{number}</span>}
    </Link>
  );
  return (
    <li className={cx(styles.row, brief && styles.brief)}>
      <div className={styles.what}>
        {brief ? <div className={styles.title}>{link}</div> : <h2 className={styles.title}>{link}</h2>}
        <p className={styles.state}>
          <StateBadge state={status} />
          {!brief && <ClassBadge changeClass={changeClass} />}
          {end ? <End proposal={proposal} end={end} /> : <span>{sentence}</span>}
        </p>
        {end?.reason && !brief && (
          <p className={styles.reason} dir="auto">
            {t('end.reason', { words: end.reason })}
          </p>
        )}
        <Facts all={brief ? facts : [`#${number}`, ...facts]} />
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {act}
    </li>
  );
}

interface EndProps {
  proposal: ProposalCard;
  end: NonNullable<ProposalCard['end']>;
}

/** By whom and when it was closed: the badge before says how. */
function End({ proposal: { status, author }, end: { by, at } }: EndProps) {
  const me = useSession().data?.account?.id;
  const whose = status === 'EXPIRED' ? author : by;
  const act = status === 'EXPIRED' ? 'unanswered' : 'by';
  return (
    <span>
      {whose && (whose.id === me ? t(`end.you.${act}`) : t(`end.${act}`, { name: whose.name }))}{' '}
      <Time at={at} />
    </span>
  );
}

/** One line; the dots between are silent. */
function Facts({ all }: { all: ReactNode[] }) {
  const said = all.filter(Boolean);
  return (
    <p className={styles.facts}>
      {said.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact has nothing but its place
        <Fragment key={at}>
          {at > 0 && ' '}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}

/** So many skills are named; of more than that, the first ones. */
const NAMED = 4;

/** Which skills it is about. */
export const skillsOf = ({ skills }: ProposalCard): ReactNode => {
  const others = skills.length - NAMED;
  const first = skills.slice(0, others > 1 ? NAMED : skills.length).map(({ name }) => name);
  return listed(others > 1 ? [...first, t('proposals.otherSkills', { count: others })] : first);
};

/** Whose it is. */
export const authorOf = ({ author }: ProposalCard): ReactNode => <bdi>{author.name}</bdi>;

/** How much was said about it, if anything. */
export const commentsOn = ({ comments }: ProposalCard): ReactNode =>
  comments > 0 && (
    <>
      <IconMessage size={14} aria-hidden /> {t('proposal.comments', { count: comments })}
    </>
  );
