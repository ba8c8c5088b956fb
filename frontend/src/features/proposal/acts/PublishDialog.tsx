import '../../../change/messages';
import '../messages';
import { useQueries } from '@tanstack/react-query';
import styles from '../../../change/act/acts.module.css';
import { useAct } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { listed, t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { skill } from '../../../profile/readSkill';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Skeleton } from '../../../ui/states';
import { announce } from '../../../ui/Toasts';
import { Impact } from '../impact/Impact';

interface Props {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

/** Asks once more, naming exactly which revisions this makes and what it moves. */
export function PublishDialog({ proposal, open, onClose }: Props) {
  return (
    <Dialog title={t('publish.title')} open={open} onClose={onClose}>
      <Confirm proposal={proposal} onClose={onClose} />
    </Dialog>
  );
}

function Confirm({ proposal, onClose }: Omit<Props, 'open'>) {
  const publish = useAct(proposal.number, 'publish');
  const revisions = useRevisions(proposal);
  if (!revisions) return <Skeleton />;
  const confirm = () =>
    carryOut(
      publish,
      { patchSet: proposal.patchSet },
      {
        onSuccess: () => {
          announce(t('publish.done'));
          onClose();
        },
      },
    );
  return (
    <div className={styles.dialog}>
      <Banner tone="bad">{publish.error ? problemOf(publish.error).detail : null}</Banner>
      <p>{t('publish.text', { number: proposal.patchSet })}</p>
      <Impact proposal={proposal} />
      <div className={styles.decisions}>
        <Button tone="primary" className={styles.wrapping} busy={publish.isPending} onClick={confirm}>
          {t('publish.act', { revisions })}
        </Button>
        <Button onClick={onClose}>{t('proposal.notNow')}</Button>
      </div>
    </div>
  );
}

/** "r13 of MLOps and r4 of Serving"; null until it is known anew. A skill that is not there yet gets its first. */
function useRevisions({ skills }: Proposal): string | null {
  const profiles = useQueries({ queries: skills.map(({ slug }) => ({ ...skill(slug), staleTime: 0 })) });
  if (profiles.some(({ isFetchedAfterMount }) => !isFetchedAfterMount)) return null;
  const wanted = skills.map(({ name }, at) => {
    const { data, error } = profiles[at] ?? {};
    if (data) return t('publish.as', { revision: data.revision + 1, skill: data.name });
    return problemOf(error).status === 404 ? t('publish.as', { revision: 1, skill: name }) : name;
  });
  return listed(wanted);
}
