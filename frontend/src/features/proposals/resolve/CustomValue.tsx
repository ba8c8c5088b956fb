import type { FieldValues, Proficiency, Requirement } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useWordDiff } from '../../../text/useWordDiff';
import { WordDiff } from '../../../text/WordDiff';
import { Select, TextArea, TextField } from '../../../ui/Field';
import { withWords, wordsIn } from '../reading';
import styles from './resolve.module.css';

const REQUIREMENTS: Requirement[] = ['MANDATORY', 'OPTIONAL'];
const PROFICIENCIES: Proficiency[] = ['AWARENESS', 'WORKING', 'ADVANCED', 'EXPERT'];

interface Props {
  value: FieldValues;
  /** What is published, to see what one's own words change in it. */
  published: string;
  onChange: (value: FieldValues) => void;
}

/** A value of one's own: it has a control for each field that it names. */
export function CustomValue({ value, published, onChange }: Props) {
  const has = (field: keyof FieldValues) => value[field] !== undefined;
  return (
    <div className={styles.custom}>
      {(has('description') || has('text')) && (
        <Words value={value} published={published} onChange={onChange} />
      )}
      {has('slug') && (
        <TextField
          label={t('resolve.custom.slug')}
          value={value.slug ?? ''}
          onChange={(event) => onChange({ ...value, slug: event.target.value })}
        />
      )}
      {has('requirement') && (
        <Select
          label={t('resolve.custom.requirement')}
          value={value.requirement ?? ''}
          onChange={(event) => onChange({ ...value, requirement: event.target.value as Requirement })}
        >
          {REQUIREMENTS.map((each) => (
            <option key={each} value={each}>
              {t(`requirement.${each}`)}
            </option>
          ))}
        </Select>
      )}
      {has('proficiency') && (
        <Select
          label={t('resolve.custom.proficiency')}
          value={value.proficiency ?? ''}
          onChange={(event) =>
            onChange({ ...value, proficiency: (event.target.value || null) as Proficiency | null })
          }
        >
          <option value="">{t('proficiency.none')}</option>
          {PROFICIENCIES.map((each) => (
            <option key={each} value={each}>
              {t(`proficiency.${each}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

function Words({ value, published, onChange }: Props) {
  const edits = useWordDiff(published, wordsIn(value));
  return (
    <>
      <TextArea
        label={t('resolve.custom.words')}
        rows={2}
        value={wordsIn(value)}
        onChange={(event) => onChange(withWords(value, event.target.value))}
      />
      {edits && (
        <section aria-label={t('resolve.custom.diff')}>
          <p className={styles.sideName}>{t('resolve.custom.diff')}</p>
          <WordDiff edits={edits} />
        </section>
      )}
    </>
  );
}
