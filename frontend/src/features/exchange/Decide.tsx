import './messages';
import { useState } from 'react';
import type { ImportRun } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { useKept } from '../../lib/useKept';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { announce } from '../../ui/Toasts';
import { useCancelImport, useConfirmImport, useRenewReport } from './actOnImport';
import { CollisionsChoice, EarlierChoice, HowChoice } from './Choosing';
import { asOf, decided, UNCHOSEN } from './decision';
import styles from './exchange.module.css';
import { ImportRight } from './FileShapes';
import { bringsAnything } from './report';

interface Props {
  run: ImportRun;
  admin: boolean;
}

/** Decides on a report: has it carried out, or puts it away. */
export function Decide({ run, admin }: Props) {
  if (!bringsAnything(run.report))
    return (
      <>
        <h2>{t('import.nothing')}</h2>
        <p>{t(run.report.refused > 0 ? 'import.nothing.refused' : 'import.nothing.text')}</p>
        {!admin && run.report.refused > 0 && <ImportRight admin={false} />}
        <div>
          <Discard run={run} />
        </div>
      </>
    );
  return <Deciding run={run} admin={admin} />;
}

function Deciding({ run, admin }: Props) {
  const { kept, keep, sent } = useKept(`imported.${run.id}`, UNCHOSEN);
  const [tried, setTried] = useState(false);
  const confirm = useConfirmImport(run.id);
  const as = asOf(kept, admin);
  const missing = run.earlier !== null && !kept.again;
  const isAnother = confirm.error !== null && problemOf(confirm.error).code === 'report-changed';
  const submit = () => {
    setTried(true);
    if (!missing) carryOut(confirm, decided(kept, run, admin), { onSuccess: () => sent(() => null) });
  };
  return (
    <form
      className={styles.decide}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{t('import.decide')}</h2>
      <p>{concerns(run, admin)}</p>
      {admin ? <HowChoice run={run} choices={kept} onChoose={keep} /> : <ImportRight admin={false} />}
      {run.report.collides > 0 && <CollisionsChoice choices={kept} onChoose={keep} />}
      {run.earlier && (
        <EarlierChoice
          earlier={run.earlier}
          choices={kept}
          onChoose={keep}
          error={tried && missing ? t('import.again.missing') : null}
        />
      )}
      <TextArea
        label={t('import.rationale')}
        hint={t('import.rationale.hint')}
        optional
        maxLength={4000}
        value={kept.rationale}
        onChange={({ target }) => keep({ rationale: target.value })}
      />
      <Banner tone="bad" action={isAnother && <Renew run={run} onRenewed={confirm.reset} />}>
        {confirm.error ? problemOf(confirm.error).detail : null}
      </Banner>
      <div className={styles.acts}>
        <Button tone="primary" type="submit" busy={confirm.isPending}>
          {t(`import.confirm.${as}`)}
        </Button>
        <Discard run={run} />
      </div>
    </form>
  );
}

/** How much it is; of proposals only where the report counts them, which is so for members. */
function concerns({ report: { skills, operations, proposals } }: ImportRun, admin: boolean): string {
  return [
    `${t('import.skills', { count: skills })}, ${t('import.operations', { count: operations })}`,
    !admin && t('import.proposals', { count: proposals }),
  ]
    .filter((each) => each !== false)
    .join(' ');
}

/** What was to be decided on would not happen any more: it is read before anything is decided. */
function Renew({ run, onRenewed }: { run: ImportRun; onRenewed: () => void }) {
  const renew = useRenewReport(run.id);
  return (
    <Button
      busy={renew.isPending}
      onClick={() =>
        carryOut(renew, undefined, {
          onSuccess: () => {
            onRenewed();
            announce(t('import.renewed'));
          },
          onError: (error) => announce(problemOf(error).detail),
        })
      }
    >
      {t('import.renew')}
    </Button>
  );
}

function Discard({ run }: { run: ImportRun }) {
  const cancel = useCancelImport(run.id);
  return (
    <Button
      tone="quiet"
      busy={cancel.isPending}
      onClick={() =>
        carryOut(cancel, undefined, {
          onSuccess: () => announce(t('import.discarded')),
          onError: (error) => announce(problemOf(error).detail),
        })
      }
    >
      {t('import.discard')}
    </Button>
  );
}
