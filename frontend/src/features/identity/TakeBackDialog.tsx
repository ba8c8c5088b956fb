import './messages';
import { useState } from 'react';
import type { GrantView } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { settle, useDraft, withoutSent } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { announce } from '../../ui/Toasts';
import styles from './admin.module.css';
import { useTakeGrantBack } from './takeGrantBack';

/** Asks for the reason and says what follows. */
export function TakeBackDialog({ grant, onClose }: { grant: GrantView; onClose: () => void }) {
  const take = useTakeGrantBack(grant.id);
  const draft = `grant.${grant.id}.end`;
  const reason = useDraft(draft);
  const [tried, setTried] = useState(false);
  const missing = reason.text.trim() === '';
  const send = () => {
    setTried(true);
    if (missing) return;
    const sent = reason.latest();
    carryOut(take, reason.text.trim(), {
      onSuccess: () => {
        settle(draft, (now) => withoutSent(now, sent));
        announce(t('admin.tookBack'));
        onClose();
      },
    });
  };
  const words = {
    name: grant.account.name,
    kind: t(`admin.kind.${grant.kind}`),
    scope: grant.scopeName,
  };
  return (
    <Dialog title={t('admin.takeBack.title')} open onClose={onClose}>
      <div className={styles.dialog}>
        <Banner tone="bad">{take.error ? problemOf(take.error).detail : null}</Banner>
        <p>{t('admin.takeBack.text', words)}</p>
        <TextField
          label={t('admin.reason')}
          error={tried && missing ? t('admin.reason.missing') : null}
          maxLength={500}
          value={reason.text}
          onChange={(event) => reason.change(event.target.value)}
        />
        <div>
          <Button tone="danger" busy={take.isPending} onClick={send}>
            {t('admin.takeBack')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
