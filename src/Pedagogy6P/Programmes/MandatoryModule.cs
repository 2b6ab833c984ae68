using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>A module that a role makes mandatory, and until when; adds to <see cref="Module.MandatoryFor"/>.</summary>
/// <param name="RoleId">Id of the role.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="By">The last day on which it may end; null for none. Never together with <paramref name="Months"/>.</param>
/// <param name="Months">Months after the learner's first enrolment (<see cref="Learners.Learner.Since"/>) in which it has to end, 1 to
/// 1200; null for none. Of a learner whose first enrolment is not known nothing is asked until a date.</param>
public sealed record MandatoryModule(
    [property: JsonPropertyName("role")] string RoleId, [property: JsonPropertyName("module")] string ModuleId, DateOnly? By = null,
    int? Months = null)
{
    internal const int MostMonths = 1200;

    /// <summary>The last day on which the module may end; null for none.</summary>
    /// <param name="since">The learner's first enrolment; null where it is not known.</param>
    public DateOnly? Deadline(DateOnly? since) => By ?? (Months is int months ? since?.AddMonths(months) : null);
}
