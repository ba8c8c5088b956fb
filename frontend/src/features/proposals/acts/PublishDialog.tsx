import { useQueries } from '@tanstack/react-query';
import type { Proposal } from '../../../lib/api';
import { locale, t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { skill } from '../../../profile/readSkill';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Skeleton } from '../../../ui/states';
import { announce } from '../../../ui/Toasts';
import styles from './acts.module.css';
import { usePublishProposal } from './publishProposal';

interface Props {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

/** Asks once more, naming exactly which revisions this makes. */
export function PublishDialog({ proposal, open, onClose }: Props) {
  return (
    <Dialog title={t('publish.title')} open={open} onClose={onClose}>
      <Confirm proposal={proposal} onClose={onClose} />
    </Dialog>
  );
}

function Confirm({ proposal, onClose }: Omit<Props, 'open'>) {
  const publish = usePublishProposal(proposal.number);
  const profiles = useQueries({
    queries: proposal.skills.map(({ slug }) => ({ ...skill(slug), staleTime: 0 })),
  });
  const read = profiles.flatMap(({ data }) => (data ? [data] : []));
  if (read.length < profiles.length) return <Skeleton />;
  const wanted = read.map(({ name, revision }) => t('publish.as', { revision: revision + 1, skill: name }));
  const sentence = t('publish.act', { revisions: new Intl.ListFormat(locale()).format(wanted) });
  const confirm = () =>
    publish.mutate(proposal.patchSet, {
      onSuccess: () => {
        announce(t('publish.done'));
        onClose();
      },
    });
  return (
    <div className={styles.dialog}>
      <Banner tone="bad">{publish.error ? problemOf(publish.error).detail : null}</Banner>
      <p>{t('publish.text', { number: proposal.patchSet })}</p>
      <div className={styles.decisions}>
        <Button tone="primary" className={styles.wrapping} busy={publish.isPending} onClick={confirm}>
          {sentence}
        </Button>
        <Button onClick={onClose}>{t('proposal.notNow')}</Button>
      </div>
    </div>
  );
}
