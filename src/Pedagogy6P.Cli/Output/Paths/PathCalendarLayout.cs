using System.Buffers;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>A whole calendar for each learner: the sessions and the weeks of work of the best path.</summary>
internal sealed class PathCalendarLayout(Programme programme, string language) : ILearnerLayout<LearnerPlan>
{
    public void Write(LearnerPlan plan, int position, IBufferWriter<byte> output)
    {
        LearningPaths paths = plan.Paths;
        using var text = new MemoryStream();
        CalendarFile.Write(text, paths.Paths.IsEmpty ? [] : PathCalendar.Of(programme, paths.LearnerId, paths.Paths[0], language),
            new DateTimeOffset(paths.AsOf, TimeOnly.MinValue, TimeSpan.Zero));
        output.Write(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
