using Pedagogy6P.Learners;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Facts about paths in random worlds.</summary>
internal sealed partial class PathFacts
{
    public PathFacts(World world, Learner learner, int weeks)
        : this(world.Programme, world.Engine(), world.Oracle(), learner, world.AsOf, weeks)
    {
    }
}
