import { IconCheck, IconMessage, IconMessageReply } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Proposal, Verdict } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { MarkdownEditor } from '../../../text/MarkdownEditor';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { announce } from '../../../ui/Toasts';
import prose from '../prose.module.css';
import { useGiveReview } from './giveReview';
import styles from './review.module.css';
import { lineComments, type useReviewDraft } from './useReviewDraft';

const BODY_MAX = 10_000;

interface Props {
  /** The proposal as the reviewer has read it: the verdict is about this patch set. */
  proposal: Proposal;
  review: ReturnType<typeof useReviewDraft>;
}

/** The foot of a proposal: choose a verdict, write, send; each verdict takes the same clicks. */
export function ReviewBar({ proposal, review }: Props) {
  const { draft, edit, clear } = review;
  const give = useGiveReview(proposal.number);
  const comments = lineComments(draft);
  const send = () => {
    if (!draft.verdict || give.isPending) return;
    give.mutate(
      { patchSet: proposal.patchSet, verdict: draft.verdict, body: draft.body.trim(), comments },
      {
        onSuccess: () => {
          clear();
          announce(t('review.sent'));
        },
      },
    );
  };
  return (
    <section className={styles.foot} aria-label={t('review.bar')}>
      <Banner tone="bad">{give.error ? problemOf(give.error).detail : null}</Banner>
      {draft.verdict && (
        <Write
          label={t(`review.on.${draft.verdict}`, { number: proposal.patchSet })}
          body={draft.body}
          onChange={(body) => edit({ body })}
          onSend={send}
        />
      )}
      <div className={styles.footActs}>
        <Choices
          chosen={draft.verdict}
          onChoose={(verdict) => edit({ verdict: draft.verdict === verdict ? null : verdict })}
        />
        {comments.length > 0 && (
          <span className={prose.quiet}>{t('review.lines', { count: comments.length })}</span>
        )}
        {draft.verdict && (
          <Button tone="primary" busy={give.isPending} onClick={send}>
            {t(`review.send.${draft.verdict}`)}
          </Button>
        )}
      </div>
    </section>
  );
}

const ICONS: Record<Verdict, ReactNode> = {
  COMMENT: <IconMessage aria-hidden />,
  REQUEST_CHANGES: <IconMessageReply aria-hidden />,
  APPROVE: <IconCheck aria-hidden />,
};

const VERDICTS: Verdict[] = ['COMMENT', 'REQUEST_CHANGES', 'APPROVE'];

interface ChoicesProps {
  chosen: Verdict | null;
  onChoose: (verdict: Verdict) => void;
}

function Choices({ chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset className={styles.verdicts} aria-label={t('review.verdict')}>
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          icon={ICONS[verdict]}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(verdict)}
        >
          {t(`verdict.act.${verdict}`)}
        </Button>
      ))}
    </fieldset>
  );
}

interface WriteProps {
  label: string;
  body: string;
  onChange: (body: string) => void;
  onSend: () => void;
}

function Write({ label, body, onChange, onSend }: WriteProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div ref={place}>
      <MarkdownEditor
        label={label}
        value={body}
        onChange={onChange}
        onSend={onSend}
        maxLength={BODY_MAX}
        rows={2}
      />
    </div>
  );
}
