import type { Path, PathStep } from '../../answers.js';
import { labelOf } from '../../catalogue.js';
import { placesOf } from '../../places.js';
import { setAlone, setStep } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Evidence } from '../evidence.js';
import { Turn } from '../fields.js';
import { Copying } from './copying.js';

/** Why a path ranks where it does, what can be done with it, and its steps. */
export function Chosen({ store, path }: { store: Store; path: Path }) {
  const { alone } = store.state.value;
  return (
    <div class="chosen-path">
      {path.aboveNext && <p class="quiet">{path.aboveNext}</p>}
      <p class="quiet">{costsOf(path)}</p>
      <p class="buttons">
        <button
          type="button"
          aria-pressed={alone}
          onClick={() => store.change((state) => setAlone(state, !alone))}
        >
          {TEXTS.alone}
        </button>
        <Copying store={store} path={path} />
      </p>
      <Steps store={store} path={path} />
    </div>
  );
}

/** How the cost comes about: a thousand a step, and what is added to it. */
function costsOf({ steps, cost }: Path): string {
  const sum = (of: (step: PathStep) => number) => steps.reduce((total, step) => total + of(step), 0);
  const inference = sum((step) => step.inference);
  const generality = sum((step) => step.generality);
  return TEXTS.costs(cost, steps.length, cost - inference - generality, inference, generality);
}

/** The steps of a path, and the evidence of the one that is read. */
function Steps({ store, path }: { store: Store; path: Path }) {
  const { step } = store.state.value;
  const go = (next: number) => store.change((state) => setStep(state, next));
  return (
    <>
      <p class="buttons steps-nav">
        <Turn ends={step === 0} go={() => go((step ?? 1) - 1)}>
          ‹ {TEXTS.previousStep}
        </Turn>
        <Turn ends={step === path.length - 1} go={() => go((step ?? -1) + 1)}>
          {TEXTS.nextStep} ›
        </Turn>
        <span role="status">
          {step === null ? TEXTS.stepCount(path.length) : TEXTS.stepOf(step + 1, path.length)}
        </span>
      </p>
      <ol class="steps" aria-label={TEXTS.stepsOfPath}>
        {path.steps.map((each, at) => (
          <li key={each.to} class={at === step ? 'now' : ''}>
            <Step store={store} step={each} open={at === step} read={() => go(at)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ store, step, open, read }: { store: Store; step: PathStep; open: boolean; read(): void }) {
  const { atlas } = store;
  return (
    <>
      <button type="button" class="link" aria-expanded={open} onClick={read}>
        <span class={`line ${step.basis}`} aria-hidden="true" /> {labelOf(atlas, step.from)}{' '}
        <em>{[...new Set(step.edges.map(({ reads }) => reads))].join(TEXTS.and)}</em>{' '}
        {labelOf(atlas, step.to)}
      </button>
      {open ? (
        step.edges.map((edge) => (
          <div key={edge.key}>
            {step.edges.length > 1 && <h4>{edge.reads}</h4>}
            <Evidence store={store} pieces={edge.evidence} />
          </div>
        ))
      ) : (
        <small>
          {step.basis}, {TEXTS.placeCount(placesOf(step.edges.flatMap(({ evidence }) => evidence)).length)}
        </small>
      )}
    </>
  );
}
