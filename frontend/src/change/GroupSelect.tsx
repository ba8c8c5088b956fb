import type { ComponentProps } from 'react';
import type { Catalog } from '../lib/api';
import { t } from '../lib/i18n';
import { Select } from '../ui/Field';

interface Props extends Omit<ComponentProps<typeof Select>, 'onChange' | 'value'> {
  domains: Catalog['domains'];
  /** The group's id; empty while none is chosen. */
  value: string;
  onChange: (group: string) => void;
}

/** One group of the taxonomy, listed below its domain; of retired ones only that which is chosen. */
export function GroupSelect({ domains, value, onChange, ...rest }: Props) {
  return (
    <Select {...rest} value={value} onChange={(event) => onChange(event.target.value)}>
      {value === '' && <option value="">{t('suggest.group.choose')}</option>}
      {domains.map((domain) => (
        <optgroup key={domain.id} label={domain.name}>
          {domain.groups
            .filter((group) => !group.retired || group.id === value)
            .map((group) => (
              <option key={group.id} value={group.id}>
                {group.name}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
