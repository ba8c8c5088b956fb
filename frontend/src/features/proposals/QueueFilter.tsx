import type { Catalog, ChangeClass } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Select } from '../../ui/Field';
import styles from './queue.module.css';

const CLASSES: ChangeClass[] = ['EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL'];

interface Props {
  domains: Catalog['domains'];
  domain: string | undefined;
  changeClass: string | undefined;
  onChange: (part: { domain?: string; class?: string }) => void;
}

/** Narrows the queue to a domain and a depth of change. */
export function QueueFilter({ domains, domain, changeClass, onChange }: Props) {
  return (
    <search className={styles.filter} aria-label={t('queue.filter')}>
      <Select
        label={t('queue.domain')}
        value={domain ?? ''}
        onChange={(event) => onChange({ domain: event.target.value || undefined })}
      >
        <option value="">{t('catalogue.any')}</option>
        {domains.map((each) => (
          <option key={each.id} value={each.slug}>
            {each.name}
          </option>
        ))}
      </Select>
      <Select
        label={t('queue.class')}
        value={changeClass ?? ''}
        onChange={(event) => onChange({ class: event.target.value || undefined })}
      >
        <option value="">{t('catalogue.any')}</option>
        {CLASSES.map((each) => (
          <option key={each} value={each}>
            {t(`changeClass.${each}`)}
          </option>
        ))}
      </Select>
    </search>
  );
}
