import { CHANGE_CLASSES } from '../../change/list/readProposals';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Select } from '../../ui/Field';
import styles from './queue.module.css';

interface Props {
  domains: Catalog['domains'];
  domain: string | undefined;
  changeClass: string | undefined;
  onChange: (part: { domain?: string; class?: (typeof CHANGE_CLASSES)[number] }) => void;
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
        onChange={(event) => onChange({ class: CHANGE_CLASSES.find((each) => each === event.target.value) })}
      >
        <option value="">{t('catalogue.any')}</option>
        {CHANGE_CLASSES.map((each) => (
          <option key={each} value={each}>
            {t(`changeClass.${each}`)}
          </option>
        ))}
      </Select>
    </search>
  );
}
