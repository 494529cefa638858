namespace KlSymbolic.FSharp

open KlSymbolic.Distributions
open KlSymbolic.Explanations
open KlSymbolic.Explanations.Projections

/// A member of a family that was fitted.
type Fit =
    {
        /// The member.
        Law: Distribution
        /// Its arguments as numbers.
        Arguments: float list
        /// The divergence from or to the target; for a sample, the mean of −log of the member's density.
        Divergence: Amount
        /// Whether the arguments are proven, and no result of a search.
        IsExact: bool
    }

/// A family fitted to a target by the least divergence, either way.
type Fits =
    {
        /// The member that covers the target: KL(target||member) is least. None where it is infinite for every member.
        Forward: Fit option
        /// The members that keep to where the target has mass: local minima of KL(member||target), the best first.
        Reverse: Fit list
        /// The statistics whose means the forward fit matches; none where the family is not exponential.
        Moments: MomentRow list
    }

module internal Fits =
    let private one (found: Optimum) =
        {
            Law = found.Fitted
            Arguments = List.ofSeq (Members.ArgumentsOf found.Fitted)
            Divergence = found.Divergence
            IsExact = found.IsExact
        }

    let ofProjection (found: Projection) =
        {
            Forward = found.Forward |> Option.ofObj |> Option.map one
            Reverse =
                found.Reverse
                |> Option.ofNullable
                |> Option.map (Seq.map one >> List.ofSeq)
                |> Option.defaultValue []
            Moments = List.ofSeq found.Moments
        }
