import './messages';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { SetUp as HowFar } from '../../lib/api';
import { t } from '../../lib/i18n';
import { buttonClass } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { LinkButton } from '../../ui/LinkButton';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { ChooseLadder } from './ChooseLadder';
import { Demonstrate } from './Demonstrate';
import { NameCommunity } from './NameCommunity';
import { setUp } from './readSetUp';
import styles from './setup.module.css';

/** The way from an empty installation to a catalogue; what is done is told by what is there. */
export function SetUp() {
  const query = useQuery(setUp);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={10} label={t('setup.loading')} />;
  return (
    <>
      <NotRefreshed of={query} />
      <Steps far={query.data} />
    </>
  );
}

function Steps({ far }: { far: HowFar }) {
  const { named, roles, domains, groups, skills } = far;
  return (
    <ol className={styles.steps}>
      <Step title={t('setup.name')} lead={t('setup.name.lead')} done={named}>
        <NameCommunity />
      </Step>
      <Step title={t('setup.ladder')} lead={t('setup.ladder.lead')} done={far.levels > 0}>
        <ChooseLadder fixed={skills > 0} />
      </Step>
      <Step title={t('setup.outline')} lead={t('setup.outline.lead')} done={roles > 0 && groups > 0}>
        <p className={styles.quiet}>
          {t('setup.outline.there', {
            roles: t('setup.roles', { count: roles }),
            domains: t('setup.domains', { count: domains }),
            groups: t('setup.groups', { count: groups }),
          })}
        </p>
        <div className={styles.acts}>
          <LinkButton small to="/admin/roles">
            {t('setup.outline.roles')}
          </LinkButton>
          <LinkButton small to="/admin/domains">
            {t('setup.outline.domains')}
          </LinkButton>
        </div>
      </Step>
      <Step title={t('setup.skills')} lead={t('setup.skills.lead')} done={skills > 0}>
        {skills > 0 && <p className={styles.quiet}>{t('setup.skills.there', { count: skills })}</p>}
        <div className={styles.acts}>
          <InnerLink href="/imports" className={buttonClass({ small: true })}>
            {t('setup.skills.import')}
          </InnerLink>
          <InnerLink href="/suggest" className={buttonClass({ small: true })}>
            {t('setup.skills.write')}
          </InnerLink>
        </div>
        <Demonstrate />
      </Step>
    </ol>
  );
}

interface StepProps {
  title: string;
  lead: string;
  done: boolean;
  children: ReactNode;
}

function Step({ title, lead, done, children }: StepProps) {
  const id = useId();
  return (
    <li className={styles.step}>
      <section aria-labelledby={id}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <span className={done ? styles.done : styles.open}>{t(done ? 'setup.done' : 'setup.open')}</span>
        </header>
        <p className={styles.lead}>{lead}</p>
        {children}
      </section>
    </li>
  );
}
