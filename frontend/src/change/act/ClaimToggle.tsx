import '../messages';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { IconEye, IconEyeOff } from '../../ui/icons';
import { announce } from '../../ui/Toasts';
import { useClaim } from './useAct';

interface Props {
  number: number;
  /** Whether the reader has claimed it. */
  mine: boolean;
}

/** Says to all that somebody looks at it now, and no more; a refusal is said at once, since nothing else shows it. */
export function ClaimToggle({ number, mine }: Props) {
  const claim = useClaim(number);
  const toggle = () =>
    carryOut(claim, !mine, {
      onSuccess: () => announce(t(mine ? 'unclaim.done' : 'claim.done', { number: `#${number}` })),
      onError: (error) => announce(problemOf(error).detail),
    });
  const icon = mine ? <IconEyeOff aria-hidden /> : <IconEye aria-hidden />;
  return (
    <Button small data-claim icon={icon} busy={claim.isPending} onClick={toggle}>
      {t(mine ? 'unclaim.act' : 'claim.act')}
    </Button>
  );
}
