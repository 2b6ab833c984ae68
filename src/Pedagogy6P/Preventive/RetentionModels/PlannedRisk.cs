using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>The risk of a learner in a module under one of its sessions.</summary>
/// <param name="Session">The session; null when self-paced.</param>
/// <param name="Probability">p(dropout), 0 to 1.</param>
public sealed record PlannedRisk(Session? Session, double Probability);
