import type { claimRoutes } from '../../shared/contract/claims.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { acceptClaim, returnClaim } from './accept-claim.ts';
import { checkFund, setBudget, showFund } from './funds.ts';
import { listClaimable } from './list-claimable.ts';
import { listBureauClaims, listClaims } from './list-claims.ts';
import { payClaim } from './pay-claim.ts';
import { previewClaim } from './preview-claim.ts';
import { rejectClaim } from './reject-claim.ts';
import { resubmitClaim } from './resubmit-claim.ts';
import { firstReviewClaim, secondReviewClaim } from './review-claim.ts';
import { showBureauClaim, showClaim } from './show-claim.ts';
import { submitClaim } from './submit-claim.ts';

export const claimBindings = (ports: Ports): Bindings<typeof claimRoutes> => ({
  listClaimable: listClaimable(ports),
  previewClaim: previewClaim(ports),
  submitClaim: submitClaim(ports),
  listClaims: listClaims(ports),
  showClaim: showClaim(ports),
  resubmitClaim: resubmitClaim(ports),
  listBureauClaims: listBureauClaims(ports),
  showBureauClaim: showBureauClaim(ports),
  acceptClaim: acceptClaim(ports),
  returnClaim: returnClaim(ports),
  firstReviewClaim: firstReviewClaim(ports),
  secondReviewClaim: secondReviewClaim(ports),
  rejectClaim: rejectClaim(ports),
  payClaim: payClaim(ports),
  showFund: showFund(ports),
  checkFund: checkFund(ports),
  setBudget: setBudget(ports),
});
