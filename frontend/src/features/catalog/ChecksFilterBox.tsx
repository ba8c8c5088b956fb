import '../../ui/messages';
import './messages';
import type { Catalog } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Select } from '../../ui/Field';
import styles from './checks.module.css';
import { type ChecksFilter, SEVERITIES } from './readChecks';

interface Props {
  /** None as long as they are not known. */
  domains: Catalog['domains'] | undefined;
  filter: ChecksFilter;
  onFilter: (filter: ChecksFilter) => void;
}

/** Narrows the findings by severity and domain. */
export function ChecksFilterBox({ domains = [], filter, onFilter }: Props) {
  return (
    <search className={styles.filter} aria-label={t('checks.filter')}>
      <Select
        label={t('checks.severity')}
        value={filter.severity ?? ''}
        onChange={(event) =>
          onFilter({ ...filter, severity: SEVERITIES.find((each) => each === event.target.value) })
        }
      >
        <option value="">{t('catalogue.any')}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`severity.${severity}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('catalogue.domain')}
        value={filter.domain ?? ''}
        onChange={(event) => onFilter({ ...filter, domain: event.target.value || undefined })}
      >
        <option value="">{t('catalogue.any')}</option>
        {domains.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
    </search>
  );
}
