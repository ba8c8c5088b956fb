import './messages';
import { t } from '../../lib/i18n';
import styles from './exchange.module.css';
import { EXPORTS, exportAddress } from './exportAddress';

/** What a file may look like, and one to start from. */
export function FileShapes() {
  return (
    <details className={styles.shapes}>
      <summary>{t('import.shapes')}</summary>
      <ul>
        <li>{t('import.shapes.long')}</li>
        <li>{t('import.shapes.wide')}</li>
        <li>{t('import.shapes.trees')}</li>
        <li>{t('import.shapes.empty', { clear: '[clear]', below: '[as below]' })}</li>
        <li>{t('import.shapes.revision')}</li>
      </ul>
      <p className={styles.exports}>
        <span>{t('import.shapes.take')}</span>
        {EXPORTS.filter(({ kind }) => kind !== 'md').map((each) => (
          <a key={each.kind} href={exportAddress(each)} download>
            {t(`export.${each.kind}`)}
          </a>
        ))}
      </p>
    </details>
  );
}

/** What whoever reads may do with a file, and how one gets to do more. */
export function ImportRight({ admin }: { admin: boolean }) {
  return <p className={styles.right}>{t(admin ? 'import.right.admin' : 'import.right.member')}</p>;
}
