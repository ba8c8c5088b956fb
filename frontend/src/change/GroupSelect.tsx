import './messages';
import type { Catalog } from '../lib/api';
import { t } from '../lib/i18n';
import type { FieldTexts } from '../ui/Field';
import { SearchSelect } from '../ui/SearchSelect';

interface Props extends FieldTexts {
  domains: Catalog['domains'];
  /** The group's id; empty while none is chosen. */
  value: string;
  onChange: (group: string) => void;
}

/** One group of the taxonomy, listed below its domain; of retired ones only that which is chosen. */
export function GroupSelect({ domains, value, onChange, ...rest }: Props) {
  return (
    <SearchSelect
      {...rest}
      value={value}
      onChoose={onChange}
      none={value === '' ? t('suggest.group.choose') : undefined}
      choices={domains.flatMap((domain) =>
        domain.groups
          .filter((group) => !group.retired || group.id === value)
          .map((group) => ({ value: group.id, name: group.name, of: domain.name })),
      )}
    />
  );
}
