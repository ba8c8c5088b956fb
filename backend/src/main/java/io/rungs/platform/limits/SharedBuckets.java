package io.rungs.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

/// Buckets that all nodes draw from.
public interface SharedBuckets {
    /// The one of this name; made when it is first drawn from, and full then.
    Bucket bucket(String name, BucketConfiguration configuration);

    /// Removes those that would be full again.
    void forgetFull();
}
