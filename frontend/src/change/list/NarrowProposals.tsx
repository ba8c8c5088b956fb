import '../../ui/messages';
import '../messages';
import type { Catalog, Status } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Select } from '../../ui/Field';
import styles from './narrow.module.css';
import { CHANGE_CLASSES } from './readProposals';

interface Narrowed {
  domain?: string;
  class?: (typeof CHANGE_CLASSES)[number];
  status?: Status;
}

interface Props<States extends readonly Status[]> {
  domains: Catalog['domains'];
  now: { domain?: string; class?: string; status?: string };
  /** The states to choose from; none where all of the list stand alike. */
  states?: States;
  onChange: (part: Narrowed) => void;
}

/** Narrows a list of proposals to a domain, a depth of change, and where they stand. */
export function NarrowProposals<const States extends readonly Status[]>({
  domains,
  now,
  states,
  onChange,
}: Props<States>) {
  return (
    <search className={styles.narrow} aria-label={t('narrow.title')}>
      <Select
        label={t('narrow.domain')}
        value={now.domain ?? ''}
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
        label={t('narrow.class')}
        value={now.class ?? ''}
        onChange={(event) => onChange({ class: CHANGE_CLASSES.find((each) => each === event.target.value) })}
      >
        <option value="">{t('catalogue.any')}</option>
        {CHANGE_CLASSES.map((each) => (
          <option key={each} value={each}>
            {t(`changeClass.${each}`)}
          </option>
        ))}
      </Select>
      {states && (
        <Select
          label={t('narrow.state')}
          value={states.find((each) => each === now.status) ?? ''}
          onChange={(event) => onChange({ status: states.find((each) => each === event.target.value) })}
        >
          <option value="">{t('catalogue.any')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {t(`state.${each}`)}
            </option>
          ))}
        </Select>
      )}
    </search>
  );
}
