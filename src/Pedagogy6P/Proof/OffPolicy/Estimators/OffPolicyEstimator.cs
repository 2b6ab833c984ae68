namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>Ways to tell from a log what another policy is worth a decision. w is target probability ÷ propensity.</summary>
public enum OffPolicyEstimator
{
    /// <summary>Mean of w·reward; of lists the product of all w times the sum of all rewards (Horvitz and Thompson 1952).</summary>
    InversePropensity = 0,

    /// <summary>The same with w at most √n, n the decisions (Ionides 2008): some bias for less variance.</summary>
    ClippedInversePropensity = 1,

    /// <summary>Σ w·reward ÷ Σ w (Swaminathan and Joachims 2015).</summary>
    SelfNormalisedInversePropensity = 2,

    /// <summary>Mean of what the reward model expects of the policy's choices; of lists, summed over places.</summary>
    DirectMethod = 3,

    /// <summary>The direct method plus w times what the model missed (Dudík, Langford and Li 2011). Single choices only.</summary>
    DoublyRobust = 4,

    /// <summary>
    /// The same without what w above a threshold would add, which is chosen by the estimated error bound (Wang, Agarwal and Dudík 2017);
    /// of lists place by place.
    /// </summary>
    SwitchDoublyRobust = 5,

    /// <summary>Lists: w·reward of each place alone, summed: places that do not act on each other (Li and others 2018).</summary>
    IndependentInversePropensity = 6,

    /// <summary>Lists: doubly robust of each place alone, summed.</summary>
    IndependentDoublyRobust = 7,

    /// <summary>Lists: each place's reward times the w of all places down to it: what is above acts (McInerney and others 2020).</summary>
    RewardInteraction = 8,

    /// <summary>The same divided by the mean of these products, place by place.</summary>
    SelfNormalisedRewardInteraction = 9,

    /// <summary>Lists: doubly robust, with a model of what is still to come at each place (Kiyohara and others 2022).</summary>
    CascadeDoublyRobust = 10,
}
