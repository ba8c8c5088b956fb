import '../messages';
import { ProficiencyOptions, RequirementOptions } from '../../../change/BarOptions';
import { GroupSelect } from '../../../change/GroupSelect';
import { withWords, wordsIn } from '../../../change/reading';
import type { FieldValues, Requirement } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useCatalog } from '../../../profile/readCatalog';
import { DescriptionField } from '../../../text/description/DescriptionField';
import { LiveDiff } from '../../../text/LiveDiff';
import { Select, TextArea, TextField } from '../../../ui/Field';
import { ErrorState, NotRefreshed, Skeleton } from '../../../ui/states';
import styles from './resolve.module.css';

interface Props {
  value: FieldValues;
  /** What is published, to see what one's own words change in it. */
  published: string;
  /** Whether it may say nothing at all. */
  mayBeEmpty: boolean;
  onChange: (value: FieldValues) => void;
}

/** A value of one's own: it has a control for each field that it names. */
export function CustomValue({ value, published, mayBeEmpty, onChange }: Props) {
  const has = (field: keyof FieldValues) => value[field] !== undefined;
  return (
    <div className={styles.custom}>
      {(has('description') || has('text')) && <Words {...{ value, published, mayBeEmpty, onChange }} />}
      {has('slug') && (
        <TextField
          label={t('resolve.custom.slug')}
          value={value.slug ?? ''}
          onChange={(event) => onChange({ ...value, slug: event.target.value })}
        />
      )}
      {has('group') && <Group value={value.group ?? ''} onChange={(group) => onChange({ group })} />}
      {has('requirement') && (
        <Select
          label={t('resolve.custom.requirement')}
          value={value.requirement ?? ''}
          onChange={(event) =>
            onChange({ ...value, requirement: (event.target.value || null) as Requirement | null })
          }
        >
          <RequirementOptions />
        </Select>
      )}
      {has('proficiency') && (
        <Select
          label={t('resolve.custom.proficiency')}
          value={value.proficiency ?? ''}
          onChange={(event) => onChange({ ...value, proficiency: event.target.value || null })}
        >
          <ProficiencyOptions said={value.proficiency} />
        </Select>
      )}
    </div>
  );
}

/** The groups are asked for where one is to be chosen. */
function Group({ value, onChange }: { value: string; onChange: (group: string) => void }) {
  const catalog = useCatalog();
  if (catalog.isError && !catalog.data)
    return <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />;
  if (!catalog.data) return <Skeleton lines={2} />;
  return (
    <>
      <NotRefreshed of={catalog} />
      <GroupSelect
        label={t('resolve.custom.group')}
        domains={catalog.data.domains}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

function Words({ value, published, mayBeEmpty, onChange }: Props) {
  return (
    <>
      {value.description == null ? (
        <TextArea
          label={t('resolve.custom.words')}
          hint={mayBeEmpty ? t('resolve.custom.empty') : undefined}
          rows={2}
          value={wordsIn(value)}
          onChange={(event) => onChange(withWords(value, event.target.value))}
        />
      ) : (
        <DescriptionField
          label={t('resolve.custom.words')}
          value={value.description}
          onChange={(words) => onChange(withWords(value, words))}
        />
      )}
      <section aria-label={t('resolve.custom.diff')}>
        <p className={styles.sideName}>{t('resolve.custom.diff')}</p>
        <LiveDiff before={published} after={wordsIn(value)} />
      </section>
    </>
  );
}
