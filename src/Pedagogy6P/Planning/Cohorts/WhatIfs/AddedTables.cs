using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts.WhatIfs;

/// <summary>A programme with further sessions and trainers.</summary>
internal sealed class AddedTables(CohortAdditions additions)
{
    /// <summary>The programme with what is added.</summary>
    /// <exception cref="Validation.InputRefusedException">Something added breaks the rules of the programme format.</exception>
    public Programme Programme(Programme programme) =>
        additions.Sessions.IsEmpty && additions.Trainers.IsEmpty ? programme : new ProgrammeBuilder(programme.Tables with
        {
            Sessions = [.. programme.Tables.Sessions, .. additions.Sessions],
            Trainers = [.. programme.Tables.Trainers, .. additions.Trainers],
        }).Build();
}
