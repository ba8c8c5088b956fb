import '../messages';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Catalog, ImportRun, ImportWord } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { useLadder } from '../../../profile/ladder/useLadder';
import { catalog } from '../../../profile/readCatalog';
import { useSkillsNamed } from '../../../profile/readSkills';
import { TextField } from '../../../ui/Field';
import { SearchSelect } from '../../../ui/SearchSelect';
import type { Selectable } from '../../../ui/seeking';
import { announce } from '../../../ui/Toasts';
import styles from '../heads/heads.module.css';
import { SayForm } from '../heads/SayForm';
import { useSayWords, wordsQuery } from './readWords';
import { choicesOf, isOwed, keyOf, type Places, wordChosen, wordsSaid } from './wordChoice';

/** What the words of a file mean that nobody knows, each said once for all rows in which it stands. */
export function FileWords({ run }: { run: ImportRun }) {
  const { data } = useQuery(wordsQuery(run.id));
  const ladder = useLadder();
  const read = useQuery({
    ...catalog,
    enabled: data?.words.some(isOfPlace) ?? false,
  });
  const places = placesOf(read.data);
  const asked = (data?.words ?? [])
    .map((word) => ({ word, choices: choicesOf(word, ladder, places) }))
    .filter(({ word: { column }, choices }) => column === 'SKILL' || choices.length > 0);
  const words = asked.map(({ word }) => word);
  if (words.length === 0) return null;
  const said = words.some((each) => each.said);
  return (
    <details className={styles.heads} open={words.some((each) => isOwed(each, run.report))}>
      <summary>{t(said ? 'import.words.said' : 'import.words', { count: words.length })}</summary>
      <SayWords
        key={words.map((each) => `${keyOf(each)} ${wordChosen(each)}`).join('\n')}
        run={run.id}
        asked={asked}
        said={said}
      />
    </details>
  );
}

interface SayProps {
  run: string;
  asked: { word: ImportWord; choices: Selectable[] }[];
  said: boolean;
}

function SayWords({ run, asked, said }: SayProps) {
  const [chosen, choose] = useState<ReadonlyMap<string, string>>(new Map());
  const say = useSayWords(run);
  const words = asked.map(({ word }) => word);
  const send = (forget: boolean) =>
    carryOut(say, forget ? [] : wordsSaid(words, chosen), {
      onSuccess: () => announce(t(forget ? 'import.heads.forgotten' : 'import.heads.done')),
    });
  return (
    <SayForm hint={t('import.words.hint')} say={say} said={said} onSend={send}>
      <ul className={styles.list}>
        {asked.map(({ word, choices }) => (
          <li key={keyOf(word)} className={styles.head}>
            <OneWord
              word={word}
              choices={choices}
              value={chosen.get(keyOf(word)) ?? wordChosen(word)}
              onChoose={(means) => choose(new Map(chosen).set(keyOf(word), means))}
            />
          </li>
        ))}
      </ul>
    </SayForm>
  );
}

interface OneProps {
  word: ImportWord;
  choices: Selectable[];
  value: string;
  onChoose: (means: string) => void;
}

function OneWord({ word: { column, word, rows }, choices, value, onChoose }: OneProps) {
  const label = t('import.words.one', { column: t(`import.column.${column}`), word });
  const hint = t('import.words.rows', { count: rows });
  return column === 'SKILL' ? (
    <OneSkill label={label} hint={hint} value={value} onWrite={onChoose} />
  ) : (
    <SearchSelect {...{ label, hint, choices, value, onChoose }} none={t('import.words.unknown')} />
  );
}

interface SkillProps {
  label: string;
  hint: string;
  value: string;
  onWrite: (means: string) => void;
}

/** There may be too many skills to list: those are offered whose name has what is written. */
function OneSkill({ label, hint, value, onWrite }: SkillProps) {
  const [here, come] = useState(false);
  const list = useId();
  const { found } = useSkillsNamed(value, here);
  return (
    <>
      <TextField
        label={label}
        hint={t('import.words.skill', { rows: hint })}
        dir="auto"
        list={list}
        value={value}
        onFocus={() => come(true)}
        onChange={({ target }) => onWrite(target.value)}
      />
      <datalist id={list}>
        {found?.items.map(({ slug, name }) => (
          <option key={slug} value={slug} label={name} />
        ))}
      </datalist>
    </>
  );
}

const isOfPlace = ({ column }: ImportWord): boolean => column === 'DOMAIN' || column === 'GROUP';

const placesOf = ({ domains }: Pick<Catalog, 'domains'> = { domains: [] }): Places => ({
  domains: domains.map(({ slug, name }) => ({ value: slug, name })),
  groups: domains.flatMap((domain) =>
    domain.groups.map(({ slug, name }) => ({ value: slug, name, of: domain.name })),
  ),
});
