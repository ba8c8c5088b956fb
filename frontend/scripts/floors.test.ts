// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { forbiddenArrows } from './floors.mjs';

describe('The floors', () => {
  it('let a page import a feature', () => {
    expect(
      forbiddenArrows('pages/SkillPage.tsx', "import { Watch } from '../features/watching/Watch';"),
    ).toEqual([]);
  });

  it('refuse a feature that imports another', () => {
    const [sentence] = forbiddenArrows('features/watching/Watch.tsx', "import { x } from '../proposals/x';");
    expect(sentence).toContain('features/watching must not know features/proposals');
  });

  it('refuse looking up, also in a lazy import', () => {
    const [sentence] = forbiddenArrows('ui/Button.tsx', "const x = import('../text/wordDiff');");
    expect(sentence).toContain('ui (floor 1) must not look up to text (floor 2)');
  });

  it('let the profile use the text room, and not the other way round', () => {
    expect(forbiddenArrows('profile/Row.tsx', "import { WordDiff } from '../text/WordDiff';")).toEqual([]);
    expect(forbiddenArrows('text/x.ts', "import '../profile/y';")).toHaveLength(1);
  });

  it('see style sheets and bare side-effect imports', () => {
    expect(forbiddenArrows('lib/x.ts', "import '../ui/tokens.css';")).toHaveLength(1);
  });
});
