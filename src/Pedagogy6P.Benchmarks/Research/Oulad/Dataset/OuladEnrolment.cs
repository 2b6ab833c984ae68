namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>One student on one presentation: who they were when they registered, and how it ended.</summary>
/// <remarks>
/// <see cref="UnregistrationDay"/> and <see cref="Result"/> are outcomes: they are known only on the day they happen and at the end of the
/// presentation.
/// </remarks>
internal sealed record OuladEnrolment
{
    /// <summary>The dataset's <c>id_student</c>; a student may have several enrolments.</summary>
    public required int Student { get; init; }

    /// <summary>The index of the presentation in <see cref="OuladDataset.Presentations"/>.</summary>
    public required int Presentation { get; init; }

    /// <summary>The gender as recorded (<c>F</c> or <c>M</c>).</summary>
    public required string Gender { get; init; }

    /// <summary>The region the student lived in.</summary>
    public required string Region { get; init; }

    /// <summary>The highest education on entry, as worded in the dataset.</summary>
    public required string HighestEducation { get; init; }

    /// <summary>The band of the index of multiple deprivation, as worded in the dataset; <see langword="null"/> when missing.</summary>
    public required string? DeprivationBand { get; init; }

    /// <summary>The age band, as worded in the dataset.</summary>
    public required string AgeBand { get; init; }

    /// <summary>How often the student had attempted this module before.</summary>
    public required int PreviousAttempts { get; init; }

    /// <summary>The credits of all modules the student is studying at the time.</summary>
    public required int StudiedCredits { get; init; }

    /// <summary>Whether the student declared a disability.</summary>
    public required bool Disability { get; init; }

    /// <summary>The day of registration, counted from the first day of the presentation; <see langword="null"/> when missing.</summary>
    public int? RegistrationDay { get; init; }

    /// <summary>The day of unregistration; <see langword="null"/> when there is none.</summary>
    public int? UnregistrationDay { get; init; }

    /// <summary>How the enrolment ended.</summary>
    public required OuladResult Result { get; init; }
}
