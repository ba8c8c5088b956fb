import '../messages';
import { useState } from 'react';
import type { OperationForm, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button, IconButton } from '../../../ui/Button';
import { IconPlus, IconX } from '../../../ui/icons';
import styles from '../suggest.module.css';
import { newSkillId } from '../suggestion/subject';
import { SkillPicker } from './SkillPicker';
import type { OpenSkill } from './useSubjects';

interface Props {
  open: OpenSkill[];
  operations: OperationForm[];
  /** The key of the skill that is shown. */
  current: string;
  onChoose: (skill: string) => void;
  onOpen: (skill: Ref) => void;
  onMake: (operation: OperationForm) => void;
  onDrop: (skill: OpenSkill) => void;
}

/** The skills of one suggestion, one shown at a time; what they change is published together. */
export function SkillTabs(props: Props) {
  const { open, operations, current, onChoose, onDrop } = props;
  const [picking, setPicking] = useState(false);
  return (
    <nav className={styles.skills} aria-label={t('suggest.skills')}>
      {open.length > 1 &&
        open.map((skill) => {
          const { key, id, name } = skill;
          const changes = operations.filter((each) => each.skill === id).length;
          return (
            <span key={key} className={styles.skill} data-current={key === current || undefined}>
              <button type="button" aria-current={key === current || undefined} onClick={() => onChoose(key)}>
                {name}
                <span className={styles.count}>{t('suggest.changes', { count: changes })}</span>
              </button>
              {changes === 0 && (
                <IconButton
                  small
                  tone="quiet"
                  label={t('suggest.skills.drop', { skill: name })}
                  icon={<IconX aria-hidden />}
                  onClick={() => onDrop(skill)}
                />
              )}
            </span>
          );
        })}
      <Button small tone="quiet" icon={<IconPlus aria-hidden />} onClick={() => setPicking(true)}>
        {t('suggest.skills.add')}
      </Button>
      <SkillPicker
        taken={open.flatMap(({ id }) => id ?? [])}
        open={picking}
        onClose={() => setPicking(false)}
        onPick={props.onOpen}
        onMake={(name) =>
          props.onMake({
            type: 'CreateSkill',
            skill: newSkillId(),
            proposed: { text: name, slug: '', group: '' },
          })
        }
      />
    </nav>
  );
}
